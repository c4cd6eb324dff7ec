CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.changes (
    person_id bigint NOT NULL,
    id bigint NOT NULL,
    sealed bytea NOT NULL
);
CREATE TABLE public.inbox (
    update_id bigint NOT NULL,
    person_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    state character varying NOT NULL,
    tries integer NOT NULL,
    not_before_at timestamp with time zone,
    received_at timestamp with time zone NOT NULL,
    handled_at timestamp with time zone,
    sealed bytea,
    sealed_reason bytea
);
CREATE TABLE public.interviews (
    person_id bigint NOT NULL,
    id bigint NOT NULL,
    sealed bytea NOT NULL
);
CREATE UNLOGGED TABLE public.leases (
    kind character varying NOT NULL,
    id bigint NOT NULL,
    token character varying NOT NULL,
    until double precision NOT NULL
);
CREATE TABLE public.message_references (
    person_id bigint NOT NULL,
    message_id bigint NOT NULL,
    answers_message_id bigint,
    sealed bytea NOT NULL
);
CREATE TABLE public.meta (
    name character varying NOT NULL,
    sealed bytea NOT NULL
);
CREATE TABLE public.outbox (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    method character varying NOT NULL,
    state character varying NOT NULL,
    urgency integer NOT NULL,
    holdable boolean NOT NULL,
    asks boolean NOT NULL,
    tries integer NOT NULL,
    not_before_at timestamp with time zone,
    written_at timestamp with time zone NOT NULL,
    handled_at timestamp with time zone,
    message_id bigint,
    sealed bytea NOT NULL,
    sealed_reason bytea
);
CREATE SEQUENCE public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.outbox_id_seq OWNED BY public.outbox.id;
CREATE TABLE public.people (
    id bigint NOT NULL,
    version bigint NOT NULL,
    next_due_at timestamp with time zone,
    held_until_at timestamp with time zone,
    sealed bytea NOT NULL
);
CREATE TABLE public.put_offs (
    name character varying NOT NULL,
    until_at timestamp with time zone NOT NULL
);
CREATE TABLE public.reminders (
    person_id bigint NOT NULL,
    id bigint NOT NULL,
    sealed bytea NOT NULL
);
ALTER TABLE ONLY public.outbox ALTER COLUMN id SET DEFAULT nextval('public.outbox_id_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0001');
INSERT INTO public.changes VALUES (7001, 5, '\x011ffdc11e4c9e7a4f429273c49c1058a1c8533080509c9206ee6eb26f1e88cd7a9e6b5dd01a0dcf029140df1106ca8ba5c8f18ea6d7b9d18d8384dab20b570796fb7df843cfa6faf0579f67495568f1c1594a7d0d3d467e18406f3acd4f6e16bfbf8f95b8103d196308c3e51711b61769cbd8e3a51c4ea954b15ab17bcc2b90e73af5b98ba34ff50b6029a8ce862ad15322e23f03f8d2a49210c85906ff5466fbc8b27b984df410571d8133c076a2feaf69ec27a550b0d9a38126f229d5c8f4ef30e4c8fb6e83f15299ab6c0bbd57f7ee6f4ef3d4a7ea98c610e0bcd3836b52a71b4e1cdc1e3a47cb1946fdff188f13c4dec21052cc0781b83331a072f64c7701f8284d9cdb7178a68a2f0043bd99bfb68db09e3900a48739e3ddaa35b3159d0774f380640ae5261b38');
INSERT INTO public.changes VALUES (7002, 5, '\x011ffdc11e6de9c475afc65dc7a5af9e05dc47db89856f73cbb93386871d55ac1879684c47a4746f6ac1cd46338b648d28eed9f637cf6fc39e99f4f044342bb212fade0fefb1d5874bf061606bb6865646d79bd17abcde7eff0e40ede72521062b76c9d517954ae7414d298171f23d1e046141470bfed210befe868239d0a022b8a54211ea6cd6f82bfe008d5f3c1ceb0e6fbfe304d5de18aaaafc032a533bcf7f9ec8edd1078e04023908c90aa19b197d2ce4e12503f0e94fa7c196352f0faca15a3ce0b906eac33c1f48dddee0f6532390e3f971bec0140da05cb6ae9f493306808d6b6b95471af887d34126864ed50c5de7957b48774ebded0a5f36e7f71e2b060e5d2ab8abd4e7d15c04e2da5a23912cf65cd0c23afba9c98fe674b75091a08c6cd24aea6db33a58');
INSERT INTO public.inbox VALUES (3, 7002, 7002, 'waiting', 0, NULL, '2026-03-02 12:00:00+00', NULL, '\x011ffdc11e157b2432f9e7165efd56fe17245f17628ce506bbac22ed45229b2a6222f51123e4e5d2fe9e9ad98baf41d824c29c65936c008ee9680f0d2bd0c213c07f', NULL);
INSERT INTO public.inbox VALUES (1, 7001, 7001, 'done', 0, NULL, '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', '\x011ffdc11ec6150d2d46756185beaee93749fdd87cefec903cec2ffc9a5f81b4f34b0ba4c36b50d356e99dc94a88bff6396ba2ad8436ae03c377e1c956096a0b4869', NULL);
INSERT INTO public.inbox VALUES (2, 7001, 7001, 'set_aside', 0, NULL, '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', '\x011ffdc11e18084d6c26e486dcd89d22e29770dbb3b74b49128ca69e2683f64ad5430aa21f03285cd277b0860d84d1fe6fd75a7f4ead737b14808050824e21fe3589', '\x011ffdc11ec9fefae779a827a4a778d4c79a3a0648a126fe84d22175c65cb74f193b84af');
INSERT INTO public.interviews VALUES (7001, 1, '\x011ffdc11ecbb0e20fe75ea395f6290a8b23c1b15da7d366ebe296c7e6e2cda4dac5327ea31d0e2cbeb1b72d4b50cb9d89148a908f492416dc2baf701734ec20f9ab67e64bc1b917071c0fa8cad5c0ea88f6c9896f5d2931788fe3575ab970f2382d017685337dab569949c86bd1086adbc8358a408bda6f14640f43a240239aeb882908ae9a4e772dc550a498c31e91afd42483c0199929ddfbda0b97665970c861c2f449e5ec730a546911111816afdf6f5dfc030e548b15');
INSERT INTO public.interviews VALUES (7001, 2, '\x011ffdc11e96e234b3538835c69d92370c8c78530eff2c8a006bca93109b916f6797ef33b082fca681c0271ea729ef70c41649b9fbc51c6d0c0dbd734fafca8039fea9461945954588d3a07086a329e71e5660fdc15411db3efaee536d6db03c77ae3ab01277510883b923a492c3e74d8804328a93fb79476a15b0fc66a8bf4f2af55843f0c35e1a228c1a341e7d6b2abec2a820e49238b9e244eb680c62990d71a5efb48ad50bb8eb5f87bcb0ca83767113be8e803ec034');
INSERT INTO public.interviews VALUES (7002, 1, '\x011ffdc11ee842fa9ab400caa343271e52f8035220f27874230f76631ccecfdff7f793a49a10be68a96867c88d60a07251243648d57b8195984b91f60e69ac3d15e0676a8f13dd2fac102eaf5b3bd9b887ebd73e54fda7fa5cba4b3aeeefe995480c1de0fe67fd34ee4298158c60672a073a3cee6b68dcf4e55345aa76fef49bfe5c7f0c6975e3360d9a72bc79ccfc4854d0311b5e641e27c348b17ef60a46b3c0626de558750b168bebb00985976fdb1ba83ca87e96c404ff');
INSERT INTO public.interviews VALUES (7002, 2, '\x011ffdc11ef207c0e0b4926f0e06f27776def1a0e28a88e9288102411999f6cef7dacbe9e1f97dbde7ece3a562c823dc15619851d18766590951213e58029a6edc5c4b85c3fc079090350cea0e6ed26b9f46d395b1421050053d073018187130f2ead89e8a31efd9c215ee682ada4d306061ed733c4133474560594276e28e8f87ffabce3bfb02167da68c25b62b304ce5ba7811e4435ba072b2e7dff3352e55bd22cf25f0f9a67cad0e6b8c95f8928a10a5c780aace0744');
INSERT INTO public.message_references VALUES (7001, 90, NULL, '\x011ffdc11ea48f8f61f50b4cff0f2bb6ca66c4f8f6005e8ef57bacb337ae42e822f8c853f35aad81fcb94fa5be93169998930d4dde766ce1dfb4c8cf8daab6aa4cc22e3d821b8859cd1c');
INSERT INTO public.message_references VALUES (7001, 91, 12, '\x011ffdc11e1d8f91ddee3741901af9583adce39fe6e16cd04d44b0400100da4025a7b855c9194f68f3b3fda11f6ac34f855ca31509da9353052800b31f4b362bba0ae8db2276c12113123e15009e76a2f08a9a112d13d7d7b66b2ee82d2f');
INSERT INTO public.message_references VALUES (7002, 90, NULL, '\x011ffdc11e76ae0e3b6689cccd8d8cffa21532e245f7e3ab31206ace084767287e598623a20b26985abf040b96c193a8cea6799755696e7e29ec4e06dfde52c0d1a8c7d47aa7132b5fd4');
INSERT INTO public.message_references VALUES (7002, 91, 12, '\x011ffdc11ea7f6bd71646ef4f729e730d8d28bb61f0bec565a9e22037701017dba6bf4d174eae879f7cc0610b6768d5262e0c5d8dda2875649028f1c8d059f17db7fb870f814146880aad8ae58f6ae6233c0522663d77194d021770f9be5');
INSERT INTO public.meta VALUES ('check', '\x011ffdc11e27b8cd1ed3e63716b25bce2c025caa0a4b406932caef094b9257eb6430be2b2436407bfa');
INSERT INTO public.meta VALUES ('heartbeat', '\x011ffdc11e0a60cb6382233faaf567bb7583ea4267cd79b03dbbaf67fd234e359515f3c2457593d4dbd08a4c5312ea1e6e3238371917f478685a75beefde8f36ab87209e311f22af6461b135dbc628b3a3d8deac');
INSERT INTO public.outbox VALUES (3, 7002, 7002, 'sendMessage', 'waiting', 0, true, false, 0, NULL, '2026-03-02 12:00:00+00', NULL, NULL, '\x011ffdc11e662164ab919a6b2c251a55a22fec86bcf61faed57453b5cd41e5e0235a5edeca45353261eec92e89349d991797a253eff6ead91ad181681f3029a23a1f73c2aeea3f', NULL);
INSERT INTO public.outbox VALUES (1, 7001, 7001, 'sendMessage', 'sent', 0, true, false, 0, NULL, '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 92, '\x011ffdc11e4234e4cd5e0ef62903d7379ed9ddd72618e7058786693ada1f93407d9420191665bccc608149c4d875b55a88655e9b6422ea6bae80fca69324a306ba741a22d9', NULL);
INSERT INTO public.outbox VALUES (2, 7001, 7001, 'sendMessage', 'waiting', 0, true, false, 1, '2026-03-02 12:01:00+00', '2026-03-02 12:00:00+00', NULL, NULL, '\x011ffdc11eaa47b3da28ea880f578b50450eb366de94ad2c33f488dbe5cc3f1f52e2051394a1ccaa0282409d17e5210dfbeafe890a716b0d408af20431d097939593b65788', '\x011ffdc11e12ca855c83d493b01c0f3a4dc4819bd01e8d9a7117b5324677ee384c055dc8d29c7ed7');
INSERT INTO public.people VALUES (7001, 1, '2026-03-02 12:00:00+00', NULL, '\x011ffdc11e6666708908b0b06a13fb8063e5e868ad392c2b405f9a5691fe7c6d52fb508710d67a79bc2742a96422e8fde82ab4624b12c6ada7b69878b2ae2b915dfd0ebff09b48dd269083c5c6945cab9e7938ce4c9356f6a0f3f4d8a3d5a23796d65563e1742c4d2e7b1c0f03f882465001d2978176a2f2775fd2b5c0c6f2dae381f6f98b71720f494f0ecb4ed963cdfdd8beefa44d2a228f655558ab35f257473c481cee01198f40f1fbda79dbb42c39d6b143849867b6961806e89e8d1931257e26ef92a1dfa190444197a8cee982644a89ddb3a5f8a3e1');
INSERT INTO public.people VALUES (7002, 1, '2026-03-02 12:00:00+00', NULL, '\x011ffdc11ea303fad3136f96b05822832022299cecdc85584c68cb136518ac4fdd116cc4e78b026a79b3f15c9ebcfe56b2e89658f7eecc2860f0a70b6a89a05a8c7398af4eeb7842331a220078c119dd727cdc334dda4070f9d7c75fd9d6eb9d64d6a12010b82450ef5073a6c2de2e2bc0931ef6a3a086a2b0d2cda2d0801a5716030b2381f8babac4c79bd31860bb4bd6adaa2004eb46e9a5aed55f1e07c51f3c08cb49f772efc24929572137306f77adcfc8b25dd86b1842ec673fa164dae2069eec8382fb8f77d441b0c984a7dc62ea8d16411b77402ecc');
INSERT INTO public.put_offs VALUES ('all', '2026-03-02 12:00:00+00');
INSERT INTO public.reminders VALUES (7001, 3, '\x011ffdc11ebf190d3c051d5407874f81b1ca21c695750c91e39758c1a6d84c140082703f5bae8b4eac7709a081bb3fbdeeaea4ddc12d6e633a2c67572a7e0ed6b155bb34963c59393b14492dd0f402c1ffe6e34021be189f7c75f8c8c47dc0bc3bc84333255d5f2eb43f221a8e8963e755e019be817328bc5aefd29242');
INSERT INTO public.reminders VALUES (7001, 4, '\x011ffdc11e80c68513917b734261c7624ce75a4d6c6ae95001fd56acaf85ea48cedc59e7c5bd068f5b4dec819bfc6326c23f0770d2282885959be828144199b1121ab59d21dbb20db946e7d476af83d923178c67d5545e89c4367c5176f7f66bc82de1b5867d5686b9a60cf765577a2c8e33e8e22cb3839c842f49c096');
INSERT INTO public.reminders VALUES (7002, 3, '\x011ffdc11e00826db44b90d457d820fe8024a6e82d85881430f79b35e82e4b340c35d3276ac000998b651493a9fd85011cfa64eaf019380a56aa3699a102f606e4aad1047c484334ef8915f6a8705413d774d4a86f95452fc1dc43ebb8b3705c7ced4949d790bba0fa5df41b29e77853802327b9caedda72c653e06e58');
INSERT INTO public.reminders VALUES (7002, 4, '\x011ffdc11eb3caedf0f5b613c591230098d15af7c8d73a9c36a5edd4004805addde1e098a3ff5105e35f3fb0c1b7dec695a50891d35108b350ae2b4547e5faf923535f11382aac5b7c647d60d5a3c1b6f558bb53b3340e23675f279f00cbff955c970d4ec766731a2e77cd3356e778d86b5af200aca457f30b0ecddfee');
SELECT pg_catalog.setval('public.outbox_id_seq', 3, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (person_id, id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (update_id);
ALTER TABLE ONLY public.interviews
    ADD CONSTRAINT interviews_pkey PRIMARY KEY (person_id, id);
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (kind, id);
ALTER TABLE ONLY public.message_references
    ADD CONSTRAINT message_references_pkey PRIMARY KEY (person_id, message_id);
ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.put_offs
    ADD CONSTRAINT put_offs_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (person_id, id);
CREATE INDEX inbox_waiting ON public.inbox USING btree (update_id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX inbox_waiting_chat ON public.inbox USING btree (chat_id, update_id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX ix_inbox_person_id ON public.inbox USING btree (person_id);
CREATE INDEX ix_outbox_person_id ON public.outbox USING btree (person_id);
CREATE INDEX message_references_answers ON public.message_references USING btree (person_id, answers_message_id) WHERE (answers_message_id IS NOT NULL);
CREATE INDEX outbox_waiting ON public.outbox USING btree (urgency, id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX outbox_waiting_chat ON public.outbox USING btree (chat_id, id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX people_due ON public.people USING btree (next_due_at) WHERE (next_due_at IS NOT NULL);
ALTER TABLE ONLY public.changes
    ADD CONSTRAINT changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.interviews
    ADD CONSTRAINT interviews_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.message_references
    ADD CONSTRAINT message_references_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
