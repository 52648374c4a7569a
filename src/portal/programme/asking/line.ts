/** The line of business that students ask for; with a second one they choose first. */
export const LINE = 'OCWPP';
