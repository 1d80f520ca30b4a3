import { createContext } from 'svelte';

/** What was done, and how to take it back. Errors stand where they happened, never here. */
export interface Toast {
	message: string;
	undo?: { label: string; act: () => void };
}

/** One toast at a time: the next takes the place of the last. */
export class Toasts {
	current = $state.raw<Toast | null>(null);

	show(message: string, undo?: Toast['undo']) {
		this.current = undo === undefined ? { message } : { message, undo };
	}

	dismiss() {
		this.current = null;
	}
}

/** The layout sets one `new Toasts()` a page load; whatever stands under it gets that one. */
export const [getToasts, setToasts] = createContext<Toasts>();
