/** What a menu holds. `note` stands at the right: a key, a count. */
export type MenuItem = MenuLink | MenuAction | { kind: 'rule' };

interface MenuLink {
	kind: 'link';
	label: string;
	href: string;
	note?: string | undefined;
	current?: boolean;
}

interface MenuAction {
	kind: 'action';
	label: string;
	onselect: () => void;
	note?: string | undefined;
	danger?: boolean;
	disabled?: boolean;
}
