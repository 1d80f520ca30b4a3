import { expect, test } from 'vitest';
import { shownTo } from '#lib/domain/brief/hidden.ts';
import { briefContent, briefItem } from '../../support/brief-content.ts';

const SECRETS = ['0.271828', 'JUDGED', 'BASIS', 'RATIONALE', 'CHANGER', '0.314159', 'NOTE'];
const secret = briefItem({
	questionId: 'q_secret',
	judgement: 'JUDGED',
	estimates: [{ optionId: null, label: null, p: 0.271828, word: 'unlikely', before: 0.314159 }],
	confidence: { level: 'low', basis: 'BASIS' },
	line: [{ at: 0, p: 0.314159 }],
	dissent: [{ name: 'Ida', p: 0.314159, rationale: 'RATIONALE' }],
	changers: ['CHANGER'],
	outcome: { outcomeKind: 'no', optionLabel: null, happenedAt: null, knownAt: 0, note: 'NOTE' }
});
const content = briefContent({
	summary: 'SUMMARY',
	items: [secret, briefItem({ questionId: 'q_b' })]
});

test('whoever sees every number reads it all', () => {
	const shown = shownTo(content, () => 'all');
	expect(shown).toMatchObject({ summary: 'SUMMARY', missing: 0 });
	for (const word of SECRETS) expect(JSON.stringify(shown)).toContain(word);
});

test('a number that is kept from the reader goes with all that was written beside it, and the summary', () => {
	const shown = shownTo(content, (id) => (id === 'q_secret' ? 'no_numbers' : 'all'));
	for (const word of [...SECRETS, 'SUMMARY']) expect(JSON.stringify(shown)).not.toContain(word);
	expect(shown.items.map(({ isHidden }) => isHidden)).toEqual([true, false]);
	expect(shown.items[0]?.title).toBe(secret.title);
});

test('a question that is not there for the reader is counted and no more', () => {
	const shown = shownTo(content, (id) => (id === 'q_secret' ? 'nothing' : 'all'));
	expect(JSON.stringify(shown)).not.toContain('q_secret');
	expect(shown).toMatchObject({ missing: 1, summary: '' });
});
