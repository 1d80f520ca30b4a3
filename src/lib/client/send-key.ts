import { keys } from './keys.svelte.ts';

/** Whether a key means "send what is written": Ctrl or ⌘ with Enter, once however long it is held, unless it is switched off. */
export const isSend = ({ key, ctrlKey, metaKey, repeat, isComposing }: KeyboardEvent): boolean =>
	key === 'Enter' && (ctrlKey || metaKey) && !repeat && !isComposing && keys.isOn('Ctrl Enter');
