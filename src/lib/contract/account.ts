import { z } from 'zod';
import { zLine, zZone } from './values.ts';

export const MIN_PASSWORD = 10;

const zName = zLine('your name', 80);
export const zLogin = zLine('an e-mail address or a name to sign in with', 120).refine(
	(text) => !/\s/u.test(text),
	'Leave out the spaces.'
);
export const zNewPassword = z
	.string()
	.min(
		MIN_PASSWORD,
		`At least ${String(MIN_PASSWORD)} characters; several words are easy to remember.`
	)
	.max(200, 'At most 200 characters.');

export const zSignIn = z.strictObject({
	login: z.string().trim().min(1, 'Give what you sign in with.').max(120),
	password: z.string().min(1, 'Give your password.').max(200)
});
export const zSetName = z.strictObject({ name: zName });
export const zSetPassword = z.strictObject({
	login: zLogin,
	/** The one in force, when there is one. */
	current: z.string().max(200).nullable(),
	password: zNewPassword
});
export const zToken = z.strictObject({ token: z.string().min(1).max(100) });
export const zAccept = z.strictObject({
	token: z.string().min(1).max(100),
	/** Null for somebody who is signed in already. */
	account: z.strictObject({ name: zName, login: zLogin, password: zNewPassword }).nullable()
});
export const zCreateSpace = z.strictObject({
	name: zLine('a name for the space', 80),
	zone: zZone
});
export const zSlug = z.strictObject({ slug: z.string().min(1).max(80) });
