export const en = {
  greeting: (firstName: string) => `Hello ${firstName},`,
  greetingAnyone: 'Hello,',
  footer: {
    automatic: 'This message was sent automatically. Please do not reply to it.',
    never: 'We never ask for your password, your PIN or your answers by e-mail.',
    demo: 'This is an independent demonstration, not a service of the Government of Canada.',
  },
};
