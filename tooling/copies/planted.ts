/** Values that must not leave. None stands here in the form in which it would be taken for a real one. */
export const planted: Readonly<Record<'card' | 'email' | 'password', string>> = {
  email: 'rosa.diaz@example.org',
  card: `${'5555'.repeat(3)}4444`,
  password: 'tulip-Wagon-42',
};

/** A text that carries each. */
export const plantedText: string = `order of ${planted.email} failed: card ${planted.card} declined by https://pay.example.org/?password=${planted.password}`;
