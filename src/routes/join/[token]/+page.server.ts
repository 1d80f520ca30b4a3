import { orNothing } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	token: params.token,
	invitation: await orNothing(locals.api.member.invitation({ token: params.token }))
});
