import { writeFileSync } from 'node:fs';
import { describeDatabase } from '#test/world/schema.ts';
import { migratedPGlite } from '#test/world/template.ts';

// Writes the migrated schema to docs/schema.sql, where a change of it can be reviewed: `npm run schema`.
const { database } = await migratedPGlite();
writeFileSync(new URL('../docs/schema.sql', import.meta.url), await describeDatabase(database.root));
await database.close();
