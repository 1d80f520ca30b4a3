/** Keys that do something by themselves, and what. */
export const KEYS = [
	{ key: 'q', what: 'Ask in one line' },
	{ key: 'n', what: 'Ask in the full form' },
	{ key: '/', what: 'Find a question' },
	{ key: 'r', what: 'Reaffirm your number, on a question' },
	{ key: 'w', what: 'Watch a question, or say what to be told of it' },
	{ key: '?', what: 'Show this list' }
] as const;
type Key = (typeof KEYS)[number]['key'];

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
		if (event.defaultPrevented || event.repeat || ctrlKey || metaKey || altKey) return null;
		if (target instanceof HTMLElement && target.closest(TAKEN) !== null) return null;
		const found = NAMES.find((one) => one === key);
		return found !== undefined && this.isOn(found) ? found : null;
	}
}

const TAKEN = 'input:not([type=range]), textarea, select, [role=dialog], [role=menu]';

export const keys = new Keys();
