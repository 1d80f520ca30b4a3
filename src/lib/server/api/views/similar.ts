import { descending } from 'd3-array';
import { questionStatus } from '#lib/domain/question.ts';
import { likeness, subjectWords } from '#lib/domain/similar.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** As much in common makes two questions worth a look. */
const ALIKE = 0.6;
const MOST = 3;

/** The questions most like a title that is being typed, the likest first. */
export function similarView(store: Store, here: Here, title: string) {
	return store.questions
		.similar(here.space.id, subjectWords(title))
		.map((row) => ({ ...row, likeness: likeness(title, row.title) }))
		.filter((row) => row.likeness >= ALIKE)
		.sort((a, b) => descending(a.likeness, b.likeness))
		.slice(0, MOST)
		.map(({ id, title: asked }) => {
			const outcomeKind = store.resolutions.inForce(id, here.now)?.outcomeKind ?? null;
			const status = questionStatus({ ...store.questions.get(id), outcomeKind }, here.now);
			return { id, title: asked, status };
		});
}
