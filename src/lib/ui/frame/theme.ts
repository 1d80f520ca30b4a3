/** `system` follows the reader's machine; the others stand in `data-theme` on the root element. */
export type Theme = 'system' | 'light' | 'dark';

const YEAR = 31_536_000;

/** Shows a theme and keeps it: the server reads the cookie, so that the next page comes in the right colours at once. */
export function showTheme(theme: Theme): void {
	document.documentElement.dataset['theme'] = theme;
	const age = theme === 'system' ? 0 : YEAR;
	document.cookie = `theme=${theme}; path=/; max-age=${String(age)}; samesite=lax`;
}
