/** Keys that do something by themselves, and what. */
export const KEYS = [
	{ key: 'q', what: 'Ask in one line' },
	{ key: 'n', what: 'Ask in the full form' },
	{ key: 'Ctrl K', what: 'Find or do anything; on a Mac ⌘ K' },
	{ key: 'Ctrl Enter', what: 'Send what is written, or say yes in a last look; on a Mac ⌘ Enter' },
	{ key: '/', what: 'Find a question' },
	{ key: 'w', what: 'Watch a question, or say what to be told of it' },
	{ key: 'z', what: 'Take back what was just done, while it is offered' },
	{ key: 'g', what: 'Go to what needs you, question by question' },
	{ key: 'r', what: 'Reaffirm your number, on a question and in the queue' },
	{ key: '→', what: 'Next question, in the queue' },
	{ key: '←', what: 'The question before, in the queue' },
	{ key: '0–9', what: 'Begin to type a number, in the queue' },
	{ key: 's', what: 'Snooze until tomorrow, in the queue' },
	{ key: 'e', what: 'Open or fold the evidence, in the queue' },
	{ key: 'o', what: 'Open the question’s page, in the queue' },
	{ key: '?', what: 'Show this list' }
] as const;
export type Key = (typeof KEYS)[number]['key'];

const STORED = 'presage:keys-off';
const NAMES = KEYS.map(({ key }) => key);

/** Which of them are switched off in this browser. They are on until somebody says otherwise. */
class Keys {
	#off = $state.raw<ReadonlySet<string>>(new Set());

	/** Takes what this browser keeps; call it once the page is there. */
	read(): void {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
			if (Array.isArray(kept)) this.#off = new Set(kept.filter((key) => typeof key === 'string'));
		} catch {
			// Storage is switched off: the keys are as they were.
		}
	}

	isOn(key: Key): boolean {
		return !this.#off.has(key);
	}

	set(key: Key, isOn: boolean): void {
		this.#off = new Set(NAMES.filter((one) => (one === key ? !isOn : this.#off.has(one))));
		try {
			localStorage.setItem(STORED, JSON.stringify([...this.#off]));
		} catch {
			// It holds until the page is left.
		}
	}

	/**
	 * Which of the keys was pressed: none where it is switched off, held together with others, or belongs to a field, or to
	 * something that lies over the page.
	 */
	pressed(event: KeyboardEvent): Key | null {
		const { target, key, ctrlKey, metaKey, altKey } = event;
		if (event.defaultPrevented || event.repeat || altKey) return null;
		if (ctrlKey || metaKey) return this.#isPalette(event) ? 'Ctrl K' : null;
		if (target instanceof HTMLElement && target.closest(TAKEN) !== null) return null;
		if (key in ARROWS && target instanceof HTMLElement && target.closest(STEPS) !== null)
			return null;
		const name = ARROWS[key] ?? (/^[0-9]$/.test(key) ? '0–9' : key);
		const found = NAMES.find((one) => one === name);
		return found !== undefined && this.isOn(found) ? found : null;
	}

	/** Held together, they work in a field as well: nothing is typed by them. */
	#isPalette({ target, key, shiftKey }: KeyboardEvent): boolean {
		const isOver = target instanceof HTMLElement && target.closest(OVERLAYS) !== null;
		return key.toLowerCase() === 'k' && !shiftKey && !isOver && this.isOn('Ctrl K');
	}
}

const OVERLAYS = '[role=dialog], [role=menu], [role=listbox]';
const TAKEN = `input:not([type=range]), textarea, select, [contenteditable], ${OVERLAYS}`;

/** What moves by the arrows itself: sliders, and charts, which take the focus. */
const STEPS = 'input, [role=slider], [role=tab], [role=application], svg, .table-scroll';
const ARROWS: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←' };

export const keys = new Keys();
