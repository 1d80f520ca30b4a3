import type { SnoozeChoice } from '#lib/domain/queue/snooze.ts';

/** What a snooze is called where it is chosen. */
export const SNOOZE_CHOICES: readonly { choice: SnoozeChoice; label: string }[] = [
	{ choice: 'tomorrow', label: 'Until tomorrow morning' },
	{ choice: 'three_days', label: 'For three days' },
	{ choice: 'week', label: 'For a week' },
	{ choice: 'news', label: 'Until evidence comes or the crowd moves' }
];

/** What is said once it was done. */
export const SNOOZED: Record<SnoozeChoice, string> = {
	tomorrow: 'Snoozed until tomorrow morning.',
	three_days: 'Snoozed for three days.',
	week: 'Snoozed for a week.',
	news: 'Snoozed until evidence comes or the crowd moves.'
};
