import { asText } from '#lib/domain/told/sentence.ts';
import type { Person, TestApp } from './app.ts';

/** What one person finds under notices, newest first, each as the sentence they read; of a title its first words. */
export async function toldOf(
	{ as, space }: Pick<TestApp, 'as' | 'space'>,
	who: Person
): Promise<string[]> {
	const { rows } = await as(who).notice.list({ spaceId: space });
	return rows.map(({ sentence, question }) =>
		asText(sentence, question.title.replace(/^(\w+ \w+ \w+) .*$/u, '$1 …'))
	);
}
