/** What went wrong with a mail, for whoever was to get it; and whether it may have arrived all the same. */
export function problemWith(
	error: unknown,
	isHandedOver: boolean
): { problem: string; mayHaveArrived: boolean } {
	const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }; // whatever was thrown
	const isRefused = typeof responseCode === 'number' && responseCode >= 400;
	return {
		problem: sentenceFor(code, isRefused ? responseCode : null),
		mayHaveArrived: isHandedOver && !isRefused
	};
}

function sentenceFor(code: unknown, refusal: number | null): string {
	if (code === 'EAUTH') return 'the server refused the name or the password';
	if (refusal !== null) return `the server refused it (${String(refusal)})`;
	switch (code) {
		case 'ETIMEDOUT':
			return 'the server did not answer';
		case 'EDNS':
			return 'there is no server of that name';
		case 'ETLS':
			return 'the server could not be reached over an encrypted connection';
		case 'ESOCKET':
		case 'ECONNECTION':
		case 'ECONNREFUSED':
			return 'nothing answers at that server, or it broke the connection off';
		default:
			return 'the connection broke off';
	}
}
