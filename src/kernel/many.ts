/** As many as a list counts: of more it says that they are more (`kernel/db/count.ts`). */
export const MANY = 1000;
