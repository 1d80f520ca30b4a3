import { expect, test } from 'vitest';
import { isArticleTooLarge, MAX_ARTICLE_CHARACTERS } from '#lib/domain/article/limits.ts';

test('five megabytes fit to the byte', () => {
	expect(isArticleTooLarge('a'.repeat(MAX_ARTICLE_CHARACTERS))).toBe(false);
	expect(isArticleTooLarge('a'.repeat(MAX_ARTICLE_CHARACTERS + 1))).toBe(true);
});

test('what is counted is bytes, not letters', () => {
	expect(isArticleTooLarge('я'.repeat(MAX_ARTICLE_CHARACTERS / 2))).toBe(false);
	expect(isArticleTooLarge('я'.repeat(MAX_ARTICLE_CHARACTERS / 2 + 1))).toBe(true);
});
