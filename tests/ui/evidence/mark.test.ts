import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import ArticleText from '#lib/ui/evidence/ArticleText.svelte';
import { markWords } from '#lib/ui/evidence/mark.ts';

const mark = {
	...{ start: 0, end: 5, number: 1, href: '#e_1', claim: 'They left', by: 'Ann' },
	questions: [{ title: 'Will they meet?', href: '/s/questions/q_1' }]
};

test('a mark says what was claimed, by whom, and on which question', () => {
	expect(markWords(mark)).toBe('Evidence 1: They left, claimed by Ann, on “Will they meet?”');
	expect(markWords({ ...mark, by: null, questions: [] })).toBe('Evidence 1: They left');
});

test('a passage under two marks names both, and holds the article’s characters alone', () => {
	const marks = [mark, { ...mark, number: 2, start: 2 }];
	const { body } = render(ArticleText, { props: { text: 'Gone. Away.', marks } });
	expect(body).toMatch(/data-marks="1 2"[^>]*>ne\.</);
	const paragraph = /<p data-start[\s\S]*?<\/p>/.exec(body)?.[0] ?? '';
	expect(paragraph.replace(/<[^>]*>/g, '').trim()).toBe('Gone. Away.');
});
