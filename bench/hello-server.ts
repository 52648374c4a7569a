import Fastify from 'fastify';

const app = Fastify();
app.get('/', async (_, reply) => reply.type('text/html; charset=utf-8').send('<h1>Hello</h1>'));
process.send?.(new URL(await app.listen({ host: 'localhost', port: 0 })).port);
