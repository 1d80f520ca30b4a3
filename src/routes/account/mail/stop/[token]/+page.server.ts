import type { Actions } from './$types';

export const actions: Actions = {
	/** From the button here, or by the one request that a mail program sends without opening the page. */
	default: async ({ locals, params }) => {
		await locals.api.mail.stop({ token: params.token });
		return { stopped: true };
	}
};
