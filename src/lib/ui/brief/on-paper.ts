/** What a printed page says at its head: the page's own styles can only read it from the root. Gives back its undo. */
export function onPaper(title: string): () => void {
	const { style, dataset } = document.documentElement;
	style.setProperty('--brief-title', JSON.stringify(title));
	// Browsers without boxes in the margins of a page get the marking as a fixed line (styles/brief-print.css).
	if (!('CSSMarginRule' in window)) dataset['noMargins'] = '';
	return () => {
		style.removeProperty('--brief-title');
		delete dataset['noMargins'];
	};
}
