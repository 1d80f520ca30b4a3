import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes: 8 ms here (OWASP's first choice of parameters). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is stored. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether a password is the one behind a hash. Without an account it takes as long, and is false. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
	if (stored === null) {
		await hash(password, COST);
		return false;
	}
	return await verify(stored, password);
}
