const FIELDS = 'input, textarea, select, [role=combobox], [role=slider]';
/** The button that a form is about; others of it say something else, such as "Keep as a draft". */
const MAIN = 'button.primary';

/**
 * Sends the form one is typing in by Ctrl or ⌘ with Enter, from whichever of its fields: the one place that knows these keys. A
 * dialog without a form does what its main button does.
 */
export function sendByKey(event: KeyboardEvent): void {
	const { key, ctrlKey, metaKey, target } = event;
	if (key !== 'Enter' || !(ctrlKey || metaKey) || event.repeat || event.isComposing) return;
	// A field may have done its own with Enter, such as taking a tag: that comes first, and the form goes all the same.
	if (!(target instanceof HTMLElement) || !target.matches(FIELDS)) return;
	const form = target.closest('form');
	if (form === null) {
		target.closest('[role=dialog]')?.querySelector<HTMLElement>(`.actions ${MAIN}`)?.click();
		return;
	}
	event.preventDefault();
	const button = form.querySelector<HTMLButtonElement>(MAIN);
	form.requestSubmit(button?.type === 'submit' ? button : null);
}
