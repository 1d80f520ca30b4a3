import type { OptionId, QuestionId } from '#lib/domain/ids.ts';

/** A question that was chosen, as far as a form needs it. `options` is empty for yes or no. */
export type PickedQuestion = {
	id: QuestionId;
	title: string;
	options: readonly { id: OptionId; label: string }[];
};
