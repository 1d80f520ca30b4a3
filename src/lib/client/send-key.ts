/** Whether a key means "send what is written": Ctrl or ⌘ with Enter, once however long it is held. */
export const isSend = ({ key, ctrlKey, metaKey, repeat }: KeyboardEvent): boolean =>
	key === 'Enter' && (ctrlKey || metaKey) && !repeat;
