import { isSend } from './send-key.ts';

const FIELDS = 'input, textarea, select, [role=combobox], [role=slider]';
/** The button that a form is about; others of it say something else, such as "Keep as a draft". */
const MAIN = 'button.primary';

/**
 * Sends the form one is typing in by Ctrl or ⌘ with Enter, from whichever of its fields: the one place that knows these keys. A
 * dialog does what its main button does, wherever in it the focus is, which a last look has on the way back.
 */
export function sendByKey(event: KeyboardEvent): void {
	const { target } = event;
	if (!isSend(event) || !(target instanceof HTMLElement)) return;
	// A field may have done its own with Enter, such as taking a tag: that comes first, and the form goes all the same.
	const form = target.matches(FIELDS) ? target.closest('form') : null;
	// With the focus nowhere, what lies over the page is meant.
	const dialog =
		target === document.body
			? document.querySelector('[role=dialog]')
			: target.closest('[role=dialog]');
	const asked = dialog?.querySelector<HTMLElement>(`.actions ${MAIN}`);
	if (form === null && asked == null) return;
	event.preventDefault();
	if (form === null) {
		asked?.click();
		return;
	}
	const button = form.querySelector<HTMLButtonElement>(MAIN);
	form.requestSubmit(button?.type === 'submit' ? button : null);
}
