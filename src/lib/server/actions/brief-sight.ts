import type { BriefContent } from '#lib/domain/brief/content.ts';
import { shownTo, type ShownBrief, type Sight } from '#lib/domain/brief/hidden.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Here } from './here.ts';
import { numbersFor } from './numbers.ts';

/** What somebody may see of a question in a brief: nothing of one that they could not open, or that is not asked yet. */
export function sightOf(store: Store, here: Here, id: QuestionId): Sight {
	const question = store.questions.find(id);
	if (question?.opensAt == null || question.spaceId !== here.space.id) return 'nothing';
	return numbersFor(store, here, id).others ? 'all' : 'no_numbers';
}

/** A brief as far as whoever is here may see it. */
export const shownHere = (store: Store, here: Here, content: BriefContent): ShownBrief =>
	shownTo(content, (id) => sightOf(store, here, id));
