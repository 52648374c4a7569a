import type { Portal } from '../portal.ts';
import { coordinatorRoutes } from './coordinator/routes.ts';

/** How a PIN is obtained: by nomination, forms and confirmation (the seed, Step 1). */
export function routes(portal: Portal): void {
  coordinatorRoutes(portal);
}
