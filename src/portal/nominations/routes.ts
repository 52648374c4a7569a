import type { Portal } from '../portal.ts';
import { coordinatorRoutes } from './coordinator/routes.ts';
import { nomineeRoutes } from './nominee/routes.ts';
import { startRoutes } from './start/routes.ts';

/** How a PIN is obtained: by nomination, forms and confirmation (the seed, Step 1). */
export function routes(portal: Portal): void {
  startRoutes(portal);
  nomineeRoutes(portal);
  coordinatorRoutes(portal);
}
