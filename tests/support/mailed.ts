import type { MailPace } from '#lib/domain/told/mail-pace.ts';
import { WATCH_DEFAULTS } from '#lib/domain/watch.ts';
import type { Delivery, Message } from '#lib/server/mail/deliver.ts';
import { sendWhatIsDue } from '#lib/server/mail/rounds.ts';
import { testApp } from './app.ts';
import { movingCrowd } from './moving-crowd.ts';

export const SENT: Delivery = { kind: 'sent' };
export const FAILED = {
	kind: 'failed',
	problem: 'the server did not answer',
	mayHaveArrived: false
} as const satisfies Delivery;

/** Bob has a confirmed address and watches a question; `deliver` answers as told. */
export async function mailed({
	pace = 'at_once',
	path = ':memory:'
}: { pace?: MailPace; path?: string } = {}) {
	const app = testApp(path);
	const { as, bob, space, store, clock } = app;
	const moving = movingCrowd(app);
	const box: Message[] = [];
	const post: { answer: Delivery } = { answer: SENT };
	const deliver = (message: Message, handOver: () => boolean) => {
		if (!handOver()) throw new Error('somebody else has it');
		box.push(message);
		return Promise.resolve(post.answer);
	};
	const round = (on = store) =>
		sendWhatIsDue({ store: on, clock: () => clock.at, origin: 'https://presage.test', deliver });
	await as(bob).mail.setAddress({ spaceId: space, address: 'bob@example.org' });
	await round();
	const token = /account\/mail\/(\S+)/u.exec(box[0]?.text ?? '')?.[1] ?? '';
	await as(null).mail.confirm({ token });
	await as(bob).mail.setPace({ pace, hour: 7, zone: 'Europe/Budapest' });
	await as(bob).watch.set({ questionId: moving.questionId, ...WATCH_DEFAULTS });
	box.length = 0;
	const setting = async () => (await as(bob).mail.setting()).setting;
	return { ...app, ...moving, box, post, round, setting, token };
}
