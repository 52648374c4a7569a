import type { Move, NoticeStatus } from '../rules.ts';

/**
 * Whether a move is told of by the account itself: that of a student who has no address, and no role by which others
 * would know them (`SECURITY §5`). The code and all four answers have proved them; whoever comes in by the former
 * credential meanwhile sees the move and can cancel it.
 */
export const isToldAtHome = (
  { proof }: Pick<Move, 'proof'>,
  notices: readonly NoticeStatus[],
  isUnwritten: boolean,
): boolean => proof === 'recovery_code' && notices.length === 0 && isUnwritten;
