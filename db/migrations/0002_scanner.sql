ALTER TABLE `files` ADD `fingerprint` text;--> statement-breakpoint
ALTER TABLE `files` ADD `media` text;--> statement-breakpoint
CREATE INDEX `files_by_inode` ON `files` (`inode`,`size`);--> statement-breakpoint
CREATE INDEX `files_by_time` ON `files` (`size`,`mtime`);--> statement-breakpoint
CREATE INDEX `files_missing` ON `files` (`library_id`,`missing_since`) WHERE missing_since is not null;--> statement-breakpoint
CREATE INDEX `files_without_fingerprint` ON `files` (`library_id`,`id`) WHERE fingerprint is null and missing_since is null;--> statement-breakpoint
CREATE INDEX `files_without_media` ON `files` (`library_id`,`id`) WHERE media is null and missing_since is null;--> statement-breakpoint
ALTER TABLE `libraries` ADD `folder_id` text;--> statement-breakpoint
CREATE INDEX `items_missing` ON `items` (`library_id`,`missing_since`) WHERE missing_since is not null;