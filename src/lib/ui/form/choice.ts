/** One of several: what is kept, and what is read. */
export interface Choice<Value extends string> {
	value: Value;
	label: string;
}
