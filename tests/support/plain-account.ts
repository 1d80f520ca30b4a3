/** A number that is nobody's on most systems. */
export const PLAIN_ACCOUNT = 65_534;

/** Does work as an account that files can be kept from: whoever runs tests in a container may be root, who writes everywhere. */
export function asPlainAccount(work: () => void): void {
	const isRoot = process.geteuid?.() === 0;
	if (isRoot) process.seteuid?.(PLAIN_ACCOUNT);
	try {
		work();
	} finally {
		if (isRoot) process.seteuid?.(0);
	}
}
