/** Line drawings on a 16 × 16 grid, drawn with a 1.5 stroke by `Icon`. */
export const icons = {
	alert: 'M8 2.2 14.6 13.6H1.4ZM8 6.4v3.4M8 11.8v.1',
	check: 'm3 8.5 3.5 3.5L13 4.5',
	clock: 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM8 4.5V8l2.4 1.6',
	close: 'm4 4 8 8M12 4l-8 8',
	down: 'm3.5 6 4.5 4.5L12.5 6',
	download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13.2h10.4',
	external: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4',
	info: 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM8 7.4v3.6M8 5v.1',
	left: 'M10 3.5 5.5 8l4.5 4.5',
	link: 'M6.8 9.2a2.8 2.8 0 0 0 4 0l2-2a2.8 2.8 0 0 0-4-4l-.8.8M9.2 6.8a2.8 2.8 0 0 0-4 0l-2 2a2.8 2.8 0 0 0 4 4l.8-.8',
	lock: 'M3.5 7.2h9v6.3h-9ZM5.5 7.2V5a2.5 2.5 0 0 1 5 0v2.2',
	menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
	more: 'M4 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0ZM8.5 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0ZM13 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0Z',
	pause: 'M5.5 3.5v9M10.5 3.5v9',
	play: 'M4.5 3 12.5 8l-8 5Z',
	plus: 'M8 3v10M3 8h10',
	right: 'm6 3.5 4.5 4.5L6 12.5',
	search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5l3.2 3.2',
	up: 'm3.5 10 4.5-4.5 4.5 4.5',
	upload: 'M8 10.2V2.7M4.8 5.8 8 2.6l3.2 3.2M2.8 13.2h10.4'
} as const;

export type IconName = keyof typeof icons;
