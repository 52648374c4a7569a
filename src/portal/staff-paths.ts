/** The addresses of the staff's accounts, in both languages. */
export const staffPaths = {
  staff: { en: '/en/staff', fr: '/fr/personnel' },
  inviteStaff: { en: '/en/staff/invite', fr: '/fr/personnel/inviter' },
  staffPin: { en: '/en/staff/pins/:id', fr: '/fr/personnel/nip/:id' },
  reissueStaffPin: { en: '/en/staff/pins/:id/reissue', fr: '/fr/personnel/nip/:id/nouvelle-emission' },
  voidStaffPin: { en: '/en/staff/pins/:id/void', fr: '/fr/personnel/nip/:id/annulation' },
  staffMember: { en: '/en/staff/:id', fr: '/fr/personnel/:id' },
  suspendStaff: { en: '/en/staff/:id/suspension', fr: '/fr/personnel/:id/suspension' },
  reactivateStaff: { en: '/en/staff/:id/reactivation', fr: '/fr/personnel/:id/reactivation' },
  endStaff: { en: '/en/staff/:id/removal', fr: '/fr/personnel/:id/retrait' },
  staffInvitation: { en: '/en/staff/invitations/:id', fr: '/fr/personnel/invitations/:id' },
  staffPinCut: { en: '/en/staff-pin', fr: '/fr/nip-du-personnel' },
  openStaffPin: { en: '/en/staff-pin/:token', fr: '/fr/nip-du-personnel/:token' },
  staffPinOpened: { en: '/en/staff-pin-ready', fr: '/fr/nip-du-personnel-pret' },
} as const;
