/** The portal's own tables: the owner of each adds it, beside its statements (`ARCHITECTURE §1`). */
// biome-ignore lint/suspicious/noEmptyInterface: the rooms fill it
export interface PortalTables {}
