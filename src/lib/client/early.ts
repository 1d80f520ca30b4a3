/** Does now what was chosen, pressed and sent before the page was ready (src/app.html): each once, in that order. */
export function doWhatWasEarly(): void {
	for (const [field, [value, checked]] of window.chosenEarly ?? [])
		if (field.isConnected) choose(field, value, checked);
	if (window.pressedEarly?.isConnected === true) window.pressedEarly.click();
	const [form, button] = window.sentEarly ?? [];
	if (form?.isConnected === true) form.requestSubmit(button);
}

function choose(field: HTMLSelectElement | HTMLInputElement, value: string, checked?: boolean) {
	if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
		if (field.checked !== checked) field.click();
		return;
	}
	// The files that were chosen are there still, and nobody but the browser may set them.
	if (field.type !== 'file') {
		if (field.value === value) return;
		field.value = value;
	}
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.dispatchEvent(new Event('change', { bubbles: true }));
}
