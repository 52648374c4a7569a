import type { Locale } from '#kernel/ui/locale.ts';

/** A sign-in partner that does not exist, as a bank is one in the real system. */
export interface InventedPartner {
  readonly key: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly customers: readonly Customer[];
}

/** Somebody who does not exist; the password is no secret, the sign-in page shows it. */
interface Customer {
  readonly userName: string;
  readonly password: string;
}

export const inventedPartners: readonly InventedPartner[] = [
  {
    key: 'boreal',
    name: { en: 'Boreal Savings', fr: 'Épargne boréale' },
    customers: [
      { userName: 'amelie', password: 'aurora-over-snow' },
      { userName: 'gordon', password: 'spruce-and-tamarack' },
      { userName: 'mei', password: 'seven-white-pines' },
    ],
  },
  {
    key: 'tidewater',
    name: { en: 'Tidewater Credit Union', fr: 'Coopérative de crédit Marée' },
    customers: [
      { userName: 'noor', password: 'lighthouse-at-dusk' },
      { userName: 'olivier', password: 'low-tide-at-dawn' },
      { userName: 'siobhan', password: 'salt-on-the-wind' },
    ],
  },
];

type Entry =
  | { readonly kind: 'in'; readonly accountId: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'missing'; readonly fields: readonly ('userName' | 'password')[] };

/** Whether a user name and a password are a customer's; case and spaces around the name don't count. */
export function enter(partner: InventedPartner, userName: string, password: string): Entry {
  const name = userName.trim().toLowerCase();
  const fields = [
    ...(name === '' ? ['userName' as const] : []),
    ...(password === '' ? ['password' as const] : []),
  ];
  if (fields.length > 0) return { kind: 'missing', fields };
  const customer = partner.customers.find((each) => each.userName === name);
  return customer?.password === password
    ? { kind: 'in', accountId: accountOf(partner, customer) }
    : { kind: 'wrong' };
}

export const isAccount = (partner: InventedPartner, accountId: string): boolean =>
  partner.customers.some((customer) => accountOf(partner, customer) === accountId);

/** The partners share tables, so an account bears its partner's name. */
const accountOf = (partner: InventedPartner, { userName }: Customer): string => `${partner.key}:${userName}`;
