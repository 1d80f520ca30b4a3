/** What ties a control to its label and its note: `id`, `aria-describedby`, `aria-invalid`. */
export interface FieldWire {
	id: string;
	describedby: string | undefined;
	invalid: true | undefined;
}

/** The wire for the control `id`. Its note is the error if there is one, else the hint. */
export function wireField(
	id: string,
	hint: string | undefined,
	error: string | undefined
): FieldWire {
	const isPlain = hint === undefined && error === undefined;
	return {
		id,
		describedby: isPlain ? undefined : noteId(id),
		invalid: error === undefined ? undefined : true
	};
}

/** The id of the note under the control `id`. */
export const noteId = (id: string): string => `${id}-note`;
