import { zWordMeanings } from '#lib/contract/words.ts';
import { inSpace } from './here.ts';
import { router } from './trpc.ts';
import { wordMeaningsView } from './views/words.ts';

export const wordsRouter = router({
	/** Which probabilities somebody, or everybody, attached to each word of the space's scale. */
	meanings: inSpace('viewer')
		.input(zWordMeanings)
		.query(({ ctx: { store, here }, input }) => wordMeaningsView(store, here, input))
});
