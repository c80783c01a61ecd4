CREATE TABLE `answers` (
	`provider` text NOT NULL,
	`kind` text NOT NULL,
	`external_id` text NOT NULL,
	`part` text NOT NULL,
	`wish` text NOT NULL,
	`content` text,
	`fetched_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `kind`, `external_id`, `part`, `wish`)
);
--> statement-breakpoint
CREATE TABLE `artwork` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`match_no` integer NOT NULL,
	`type` text NOT NULL,
	`provider` text NOT NULL,
	`url` text NOT NULL,
	`language` text,
	`votes` integer,
	`rating` real,
	`width` integer,
	`height` integer,
	`selected` integer DEFAULT false NOT NULL,
	`selected_by` text,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `artwork_by_url` ON `artwork` (`item_id`,`type`,`url`);--> statement-breakpoint
CREATE TABLE `candidate_images` (
	`candidate_id` integer NOT NULL,
	`size` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`candidate_id`, `size`),
	FOREIGN KEY (`candidate_id`) REFERENCES `artwork`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hash`) REFERENCES `image_files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`library_id` integer NOT NULL,
	`item_id` integer,
	`path` text NOT NULL,
	`role` text NOT NULL,
	`part` integer,
	`size` integer NOT NULL,
	`mtime` integer NOT NULL,
	`inode` text,
	`missing_since` integer,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`library_id`) REFERENCES `libraries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_by_path` ON `files` (`library_id`,`path`);--> statement-breakpoint
CREATE INDEX `files_by_item` ON `files` (`item_id`);--> statement-breakpoint
CREATE TABLE `history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`run_id` integer,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`field` text,
	`before` text,
	`after` text,
	`reason` text,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `history_by_item` ON `history` (`item_id`,`id`);--> statement-breakpoint
CREATE INDEX `history_by_run` ON `history` (`run_id`);--> statement-breakpoint
CREATE TABLE `image_files` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`extension` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `item_fields` (
	`item_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`source` text,
	`language` text,
	`country` text,
	`fetched_at` integer,
	`run_id` integer,
	`reason` text,
	`version` integer NOT NULL,
	`locked` integer DEFAULT false NOT NULL,
	`missing_since` integer,
	PRIMARY KEY(`item_id`, `field`),
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `item_leases` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `item_providers` (
	`item_id` integer NOT NULL,
	`provider` text NOT NULL,
	`match_no` integer NOT NULL,
	`last_kind` text,
	`last_detail` text,
	`last_attempt_at` integer,
	`answered_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`retry_at` integer,
	PRIMARY KEY(`item_id`, `provider`),
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `item_providers_by_kind` ON `item_providers` (`provider`,`last_kind`);--> statement-breakpoint
CREATE TABLE `items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`library_id` integer NOT NULL,
	`title` text NOT NULL,
	`sort_title` text NOT NULL,
	`year` integer,
	`parsed` text NOT NULL,
	`match_state` text NOT NULL,
	`match_score` real,
	`match_no` integer DEFAULT 0 NOT NULL,
	`ids` text NOT NULL,
	`monitored` integer DEFAULT true NOT NULL,
	`completeness` integer DEFAULT 0 NOT NULL,
	`reachable` integer DEFAULT 0 NOT NULL,
	`partial` integer DEFAULT false NOT NULL,
	`pending` text NOT NULL,
	`missing` text NOT NULL,
	`poster_id` integer,
	`last_enriched_at` integer,
	`last_attempt_at` integer,
	`last_run_id` integer,
	`last_duration_ms` integer,
	`last_failure` text,
	`identify_failures` integer DEFAULT 0 NOT NULL,
	`identify_at` integer,
	`due_class` integer,
	`due_at` integer,
	`missing_since` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`library_id`) REFERENCES `libraries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `items_due` ON `items` (`due_class`,`due_at`,`completeness`,`id`);--> statement-breakpoint
CREATE INDEX `items_by_title` ON `items` (`kind`,`sort_title`,`id`);--> statement-breakpoint
CREATE INDEX `items_by_completeness` ON `items` (`kind`,`completeness`,`id`);--> statement-breakpoint
CREATE INDEX `items_by_enriched` ON `items` (`kind`,`last_enriched_at`,`id`);--> statement-breakpoint
CREATE INDEX `items_by_library` ON `items` (`library_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`priority` integer NOT NULL,
	`run_after` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`owner` text,
	`lease_until` integer,
	`cancel_requested` integer DEFAULT false NOT NULL,
	`progress` text,
	`result` text,
	`error` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_to_claim` ON `jobs` (`state`,`priority`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_waiting_once` ON `jobs` (`key`) WHERE state = 'queued';--> statement-breakpoint
CREATE TABLE `libraries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`path` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`offline_since` integer,
	`offline_reason` text,
	`last_scan_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `libraries_path_unique` ON `libraries` (`path`);--> statement-breakpoint
CREATE TABLE `marks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`field` text NOT NULL,
	`source` text NOT NULL,
	`value` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `marks_by_item` ON `marks` (`item_id`);--> statement-breakpoint
CREATE TABLE `provider_states` (
	`provider` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`kind` text NOT NULL,
	`field` text DEFAULT '' NOT NULL,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_once` ON `reviews` (`item_id`,`kind`,`field`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`trigger` text NOT NULL,
	`options` text NOT NULL,
	`progress` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `runs_by_kind` ON `runs` (`kind`,`started_at`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`cipher` text NOT NULL,
	`hint` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
