export const en = {
  password: 'Password',
  newPassword: 'New password',
  again: 'Confirm password',
  newAgain: 'Confirm new password',
  typeAgain: 'For your security, the password has to be typed again.',
  hint: {
    modern:
      'At least 12 characters. A few words that you alone would put together are easier to remember than symbols. Spaces are fine.',
    seed: '8 to 16 characters with at least one upper case letter, one lower case letter and one digit, and no three characters in a row from your user ID.',
  },
  userIdHint: {
    modern:
      '8 to 64 letters, digits, periods, hyphens or underscores. Don’t use your name or e-mail address: your user ID should not say who you are.',
    seed: '8 to 16 letters and digits, at most seven of them digits. Don’t use your name: your user ID should not say who you are.',
  },
  userIdFaults: {
    empty: 'Enter a user ID.',
    short: 'Your user ID must have at least 8 characters.',
    long: {
      modern: 'Your user ID must have at most 64 characters.',
      seed: 'Your user ID must have at most 16 characters.',
    },
    character: {
      modern: 'Your user ID may have only letters, digits, periods, hyphens and underscores.',
      seed: 'Your user ID may have only the letters a to z and digits.',
    },
    digits: 'Your user ID may have at most seven digits.',
  },
  faults: {
    empty: 'Enter a password.',
    short: {
      modern: 'Your password must have at least 12 characters.',
      seed: 'Your password must have at least 8 characters.',
    },
    long: {
      modern: 'Your password must have at most 128 characters.',
      seed: 'Your password must have at most 16 characters.',
    },
    common: 'This password is among the first that anyone would try. Choose another.',
    serviceWords: 'Your password consists mostly of the name of this service. Choose another.',
    upper: 'Your password needs at least one upper case letter.',
    lower: 'Your password needs at least one lower case letter.',
    digit: 'Your password needs at least one digit.',
    userId: {
      modern: 'Your password must not contain your user ID.',
      seed: 'Your password must not contain three characters in a row from your user ID.',
    },
  },
  againFaults: {
    empty: 'Type the password a second time.',
    different: 'The two passwords are not the same. Type them again.',
  },
};
