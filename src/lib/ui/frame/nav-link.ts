/** A place in the masthead. `count` is how many things wait there. */
export interface NavLink {
	href: string;
	label: string;
	count?: number | undefined;
	current: boolean;
}
