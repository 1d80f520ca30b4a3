import { zQuestionScope, zSpaceScope } from '#lib/contract/values.ts';
import { zAsk, zDetail, zList, zQuick, zRevise, zSimilar } from '#lib/contract/question.ts';
import { AppError } from '#lib/domain/errors.ts';
import { askQuestion, reviseQuestion } from '#lib/server/actions/question.ts';
import { askQuickly } from '#lib/server/actions/quick.ts';
import { inSpace, onQuestion } from './here.ts';
import { router } from './trpc.ts';
import { questionListView } from './views/question-list.ts';
import { similarView } from './views/similar.ts';
import { questionView } from './views/question.ts';
import { versionsView } from './views/versions.ts';

export const questionRouter = router({
	list: inSpace('viewer')
		.input(zList)
		.query(({ ctx: { store, here }, input }) => questionListView(store, here, input)),
	tags: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => store.questions.tags(here.space.id)),
	detail: onQuestion('viewer')
		.input(zDetail)
		.query(({ ctx: { store, here, render }, input }) => questionView(store, here, input, render)),
	/** Every version of the words and the dates, newest first. */
	versions: onQuestion('viewer')
		.input(zQuestionScope)
		.query(({ ctx: { store, here }, input }) => versionsView(store, here, input.questionId)),
	/** Questions that may ask the same already. */
	similar: inSpace('viewer')
		.input(zSimilar)
		.query(({ ctx: { store, here }, input }) => similarView(store, here, input.title)),
	ask: inSpace('forecaster')
		.input(zAsk)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const { spaceId: _, ...asked } = input;
			const id = store.atomically(() => askQuestion(store, here, asked));
			bus.publish();
			return { id };
		}),
	/** The same by one day or several, with first numbers. */
	quick: inSpace('forecaster')
		.input(zQuick)
		.mutation(({ ctx: { store, here, bus }, input: { questions, tags, zone } }) => {
			const ids = store.atomically(() => askQuickly(store, here, { questions, tags, zone }));
			bus.publish();
			return { ids };
		}),
	revise: onQuestion('forecaster')
		.input(zRevise)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const { questionId, versionId, ...next } = input;
			store.atomically(() => {
				if (store.questions.get(questionId).versionId !== versionId)
					throw new AppError(
						'conflict',
						'Somebody else has edited this question meanwhile. Look at their version, then edit again; your text is kept here.'
					);
				reviseQuestion(store, here, questionId, next);
			});
			bus.publish();
			return { id: questionId };
		})
});
