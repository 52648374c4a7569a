export const en = {
  left: (institution: string, day: string) =>
    `${institution} does not take part in the programme any more. What you have here counts until ${day}. If you go on at another institution, transfer your number there before.`,
  logged: { 'verification.departure_told': 'Student told that the institution has left' },
};
