import type { NavLink } from '#lib/ui/frame/nav-link.ts';
import type { MenuItem } from '#lib/ui/overlay/menu-item.ts';

type Place = { id: string; name: string; slug: string };

/** The links of the masthead; the longest one the address begins with is the current one. */
export function navLinks(
	base: string,
	counts: { open: number; due: number },
	path: string
): NavLink[] {
	const places = [
		{ href: base, label: 'Desk' },
		{ href: `${base}/questions`, label: 'Questions', count: counts.open },
		{ href: `${base}/evidence`, label: 'Evidence' },
		{ href: `${base}/record`, label: 'Track record' },
		{ href: `${base}/resolve`, label: 'Resolve', count: counts.due },
		{ href: `${base}/activity`, label: 'Activity' }
	];
	return places.map((place) => ({
		...place,
		current: place.href === base ? path === base : path.startsWith(place.href)
	}));
}

/** What folds into the menu below 980 px besides the links. */
export const toolMenu = (base: string, mayAsk: boolean): MenuItem[] => [
	{ kind: 'link', label: 'Find a question', href: `${base}/questions#find`, key: '/' },
	...(mayAsk
		? [{ kind: 'link', label: 'New question', href: `${base}/questions/new`, key: 'n' } as const]
		: []),
	{ kind: 'rule' }
];

/** The spaces to go to, the space's settings, and the account. */
export function accountMenu(
	data: { base: string; space: Place; spaces: readonly Place[] },
	path: string
): MenuItem[] {
	return [
		...data.spaces.map((space): MenuItem => {
			const href = `/${encodeURIComponent(space.slug)}`;
			return { kind: 'link', label: space.name, href, current: space.id === data.space.id };
		}),
		{ kind: 'link', label: 'Other spaces', href: '/welcome' },
		{ kind: 'rule' },
		{ kind: 'link', label: 'Your notes', href: `${data.base}/notes` },
		{
			kind: 'link',
			label: 'Briefs',
			href: `${data.base}/briefs`,
			current: path.startsWith(`${data.base}/briefs`)
		},
		{
			kind: 'link',
			label: 'Members and settings',
			href: `${data.base}/settings`,
			current: path === `${data.base}/settings`
		},
		{
			kind: 'link',
			label: 'What you are told',
			href: `${data.base}/notices/settings`,
			current: path === `${data.base}/notices/settings`
		},
		{ kind: 'link', label: 'Your account', href: '/account' }
	];
}
