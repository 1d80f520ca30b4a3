import type { Key } from '#lib/client/keys.svelte.ts';

/** What a menu holds. At the right stands the key that does the same, or a `note` such as a count. */
export type MenuItem = MenuLink | MenuAction | { kind: 'rule' };

interface MenuLink {
	kind: 'link';
	label: string;
	href: string;
	key?: Key;
	note?: string | undefined;
	current?: boolean;
}

interface MenuAction {
	kind: 'action';
	label: string;
	onselect: () => void;
	key?: Key;
	note?: string | undefined;
	danger?: boolean;
	disabled?: boolean;
}
