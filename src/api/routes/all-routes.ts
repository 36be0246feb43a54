// Every route of the API, in the order in which they are documented and matched.

import type { Route } from '../route.ts';
import { EVENT_ROUTES } from './event-routes.ts';
import { RECORD_ROUTES } from './record-routes.ts';
import { REVIEW_ROUTES } from './review-routes.ts';
import { WRITING_ROUTES } from './writing-routes.ts';

export const ROUTES: readonly Route[] = [...RECORD_ROUTES, ...EVENT_ROUTES, ...REVIEW_ROUTES, ...WRITING_ROUTES];
