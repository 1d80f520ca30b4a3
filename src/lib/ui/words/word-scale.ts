import { getContext, setContext } from 'svelte';
import { scaleOf, wordScaleOf } from '#lib/domain/words/scale.ts';
import type { Scale } from '#lib/domain/words/term.ts';

const KEY = Symbol('word scale');

/** Set by the layout of a space, for every page in it. */
export const setWordScale = (scale: () => Scale): void => {
	setContext(KEY, scale);
};

/** The scale of words of the space one is in, ICD 203 outside of any. To be used as it is: a copy would keep the one of its moment. */
export function getWordScale(): { readonly current: Scale } {
	const scale = getContext<(() => Scale) | undefined>(KEY) ?? (() => scaleOf(wordScaleOf({})));
	return {
		get current() {
			return scale();
		}
	};
}
